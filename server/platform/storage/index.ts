export { connect } from './connect.js';
export { exportToFile, importFromFile } from './moving/files.js';
export type { Change } from './changes.js';
export { writeBackup } from './backup/backup.js';
export { restoreBackup, type RestoreOrder } from './backup/restore.js';
export { migrate, migrateAtStart, type Migration } from './migrations/migrate.js';
export type { Storage, StorageConfig } from './storage.js';
export type { ReadPlan } from './embedded/plan.js';
export { StorageError } from './errors.js';
