/** After all tests: stops the MongoDB server that was started for them. */
const end = async (): Promise<void> => {
  await globalThis.startedMongod?.stop();
};

export default end;
