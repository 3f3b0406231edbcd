import { z } from 'zod';
import { Id } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';

const named = { id: Id, key: z.string(), de: z.string(), en: z.string() };
export const Reason = z.object({ ...named, parentId: Id.nullable(), active: z.boolean() });
export const Product = z.object({ ...named, brandId: Id });
export const Brand = z.object({ id: Id, key: z.string(), name: z.string() });
const Key = z.string().regex(/^[a-z0-9/_-]{1,60}$/, 'small letters, digits, - _ and /');
const Name = z.string().trim().min(1).max(120);

/** What conversations are about: contact reasons, products, brands. */
export const conversationsContract = {
  catalogue: operation({
    id: 'conversations.catalogue',
    method: 'GET',
    path: '/catalogue',
    permission: 'catalogue:read',
    audience: 'employee',
    summary: 'Contact reasons, products and brands',
    input: z.strictObject({}),
    output: z.object({ reasons: z.array(Reason), products: z.array(Product), brands: z.array(Brand) }),
  }),
  putReason: operation({
    id: 'conversations.putReason',
    method: 'PUT',
    path: '/catalogue/reasons/{+key}',
    permission: 'catalogue:edit',
    audience: ['steward', 'admin'],
    summary: 'Add or reword a contact reason, or take it out of use',
    input: z.strictObject({ key: Key, de: Name, en: Name, parentKey: Key.nullable().default(null), active: z.boolean().default(true) }),
    output: Reason,
  }),
  putBrand: operation({
    id: 'conversations.putBrand',
    method: 'PUT',
    path: '/catalogue/brands/{+key}',
    permission: 'catalogue:edit',
    audience: ['steward', 'admin'],
    summary: 'Add or rename a brand',
    input: z.strictObject({ key: Key, name: Name }),
    output: Brand,
  }),
  putProduct: operation({
    id: 'conversations.putProduct',
    method: 'PUT',
    path: '/catalogue/products/{+key}',
    permission: 'catalogue:edit',
    audience: ['steward', 'admin'],
    summary: 'Add or rename a product',
    input: z.strictObject({ key: Key, brandKey: Key, de: Name, en: Name }),
    output: Product,
  }),
};
