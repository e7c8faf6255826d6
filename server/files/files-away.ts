/** The store of files cannot be reached, or does not answer; the database is another matter. */
export class FilesAway extends Error {
  constructor(cause: unknown) {
    super('The store of files does not answer.', { cause });
  }
}
