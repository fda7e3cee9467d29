// No newer syntax here: the file must still run on the Node that it refuses.
const OLDEST = [20, 19];

/** Ends the process with one line when this Node is too old for the product. */
export function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  console.error(`Một Cửa needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
