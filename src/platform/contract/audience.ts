import { z } from 'zod';

/** The roles of an employee; roles add up (product: "Roles"). */
export const roles = ['guest', 'agent', 'lead', 'steward', 'owner', 'council', 'dpo', 'admin'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/**
 * Who may call an operation at all: `anyone` (no sign-in), `customer` (the bearer of a customer's own key), `screen` (one that
 * shows the wall with a key of its own), `employee` (signed in, any role), or at least one of the listed roles.
 */
export type Audience = 'anyone' | 'customer' | 'screen' | 'employee' | readonly Role[];
