import { notInDialect } from '../errors.js';

/**
 * Gives a class every method of the driver's class that it lacks; each refuses by its name.
 * @param target the prototype to complete
 * @param driver the driver's prototype
 */
export const refuseTheRest = (target: object, driver: object): void => {
  for (const name of Object.getOwnPropertyNames(driver)) {
    const method = Object.getOwnPropertyDescriptor(driver, name)?.value as unknown;
    if (typeof method !== 'function' || name in target) continue;
    Object.defineProperty(target, name, {
      value(this: { readonly collectionName?: string }): never {
        throw notInDialect(`${name}()`, { collection: this.collectionName ?? '*' });
      },
    });
  }
};
