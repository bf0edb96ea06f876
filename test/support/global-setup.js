/** Jest loads this file itself, untransformed: plain JavaScript that lets Node read the TypeScript. */
export default async function setup() {
  const { openDatabaseDoor, DOOR } = await import('./database-door.ts');
  const door = await openDatabaseDoor();
  process.env[DOOR] = door.address;
  globalThis.twiceDatabaseDoor = door;
}
