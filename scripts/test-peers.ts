/**
 * Peers that npm cannot bring are installed and used here. None is needed yet: PostgreSQL, Node and the browser come as
 * packages, and the sign-in provider of the tests is a library.
 */
process.stdout.write('No outside peers are needed yet.\npeers: 0 passed, 0 failed\n');
