/** How the parts of a zip archive begin (PKWARE APPNOTE 4.3), and how long each is without its names. */
export const LOCAL = { mark: 0x04034b50, length: 30 };
export const ENTRY = { mark: 0x02014b50, length: 46 };
export const END = { mark: 0x06054b50, length: 22 };

export const STORED = 0;
export const DEFLATED = 8;

/** Bits of an entry: it is encrypted; its name is UTF-8. */
export const ENCRYPTED = 1;
export const UTF8 = 0x800;
