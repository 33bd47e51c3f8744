/**
 * npm as it was started, so that the same version goes on; the `npm` of the path when this process was started
 * without it.
 * @returns {{ readonly file: string, readonly args: readonly string[] }} the command and its first arguments
 */
export function npm() {
  const started = process.env['npm_execpath'];
  return started?.endsWith('.js') ? { file: process.execPath, args: [started] } : { file: 'npm', args: [] };
}
