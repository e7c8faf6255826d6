/** The password of all demonstration accounts: shown at the start and on the sign-in page. */
export const DEMONSTRATION_PASSWORD = 'zelian-demo';
