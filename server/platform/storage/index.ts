export { connect } from './connect.js';
export { exportToFile, importFromFile } from './moving/files.js';
export type { Change, ChangeListener, StopListening } from './changes.js';
export { writeBackup, type BackupReport } from './backup/backup.js';
export { restoreBackup, type RestoreOrder, type RestoreReport } from './backup/restore.js';
export { migrate, migrateAtStart, type Migration, type MigrationStep } from './migrations/migrate.js';
export type { Storage, StorageConfig } from './storage.js';
export { StorageError, type BilingualText, type StorageErrorCode } from './errors.js';
