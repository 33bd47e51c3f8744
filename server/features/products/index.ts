export type { InstitutionDocument } from '../../../schema/generated/institution.js';
export type { InsurancePricing, LoanPricing, ProductDocument } from '../../../schema/generated/product.js';
export type { CompiledProduct, CompiledTier, Pricing } from './compiledProduct.js';
export type { DocumentFault, DocumentResult } from './documentFault.js';
export { productModels, type Origin } from './models.js';
export { readInstitution, readProduct } from './productDocument.js';
export { productNotFound } from './productNotFound.js';
export {
  ProductRepository,
  type NewProductVersion,
  type ProductVersion,
  type WatchCollection,
} from './productRepository.js';
export { ProductService } from './productService.js';
export { sourceNamed } from './productSource.js';
export { productType } from './productType.js';
export { productResolvers } from './resolvers/index.js';
