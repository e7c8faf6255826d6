/** What stood there as it is says so from now on, as what is kept without a key does. */
export const SEALED_ROBOTS = [
  `UPDATE robot SET address = 'plain:' || address, secret = 'plain:' || secret`,
];

export const SEALED_ROBOTS_UNDONE = [
  `UPDATE robot SET address = substr(address, 7), secret = substr(secret, 7)
    WHERE address LIKE 'plain:%'`,
];
