import { brands } from './brands.ts';
import { contactReasons } from './contact-reasons.ts';
import { customerServiceEmployees } from './customer-service-employees.ts';
import type { DemoCompany } from './demo-company.ts';
import { demoPeople } from './demo-people.ts';
import { headOfficeEmployees } from './head-office-employees.ts';
import { kupferlohProducts } from './kupferloh-products.ts';
import { productFamilies } from './product-families.ts';
import { units } from './units.ts';
import { website } from './website.ts';
import { wirbelindeProducts } from './wirbelinde-products.ts';

/** The fictional maker of household goods in which newcomers may look around. */
export const company: DemoCompany = {
  key: 'kupferloh',
  name: 'Kupferloh & Töchter',
  legalName: 'Kupferloh & Töchter GmbH',
  city: 'Hollerstedt an der Leine',
  foundedYear: 1926,
  emailDomain: 'kupferloh.example',
  claim: { de: 'Dinge, die einen Namen verdienen.', en: 'Things that deserve a name.' },
  story: {
    de:
      'Aus einer Kupferschmiede wurde ein Hersteller von Haushaltswaren, als die drei Töchter übernahmen ' +
      'und dem ersten Wasserkocher einen Vornamen gaben. Heute arbeiten hier 640 Menschen. Der ' +
      'Kundenservice sitzt im ersten Stock, gleich neben der Werkstatt.',
    en:
      'A coppersmith’s became a maker of household goods when the three daughters took over and gave the ' +
      'first kettle a first name. Today 640 people work here. Customer service sits on the first floor, ' +
      'right next to the workshop.',
  },
  brands,
  productFamilies,
  products: [...kupferlohProducts, ...wirbelindeProducts],
  units,
  employees: [...headOfficeEmployees, ...customerServiceEmployees],
  people: demoPeople,
  contactReasons,
  website,
};
