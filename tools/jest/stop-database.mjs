/** Jest's global teardown of the db and e2e sizes. */
export default async function stopDatabase() {
  await globalThis.motcuaTestDatabase?.stop();
  globalThis.motcuaTestDatabase = undefined;
}
