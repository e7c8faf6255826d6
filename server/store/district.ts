/** The district that this installation serves. Every key begins with it, so that many can share one database one day. */
export const DISTRICT = 'main';
