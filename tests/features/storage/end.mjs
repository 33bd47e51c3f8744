/** After all tests: stops the MongoDB server that was started for them. */
const end = async () => {
  const { startedMongod } = /** @type {{ startedMongod?: { stop(): Promise<void> } }} */ (globalThis);
  await startedMongod?.stop();
};

export default end;
