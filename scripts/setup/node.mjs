/** The oldest Node that the project runs on; it stands in package.json's `engines` too. */
const oldest = { major: 20, minor: 19 };

/**
 * A sentence for the person when this Node is too old, otherwise undefined. Plain syntax and no imports, so
 * that an old Node can read it.
 * @param {string} version as `process.versions.node` gives it
 * @returns {string | undefined}
 */
export function nodeTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return undefined;
  const wanted = `${oldest.major}.${oldest.minor}`;
  return (
    `需要 Node.js ${wanted} 或更高版本，当前是 ${version}。请从 https://nodejs.org 安装后再运行。\n` +
    `Node.js ${wanted} or later is needed, this is ${version}. Install it from https://nodejs.org and run again.`
  );
}
