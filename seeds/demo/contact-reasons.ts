import type { DemoContactReasonGroup } from './demo-company.ts';

/** Why people write to the demo company, on two levels. */
export const contactReasons: DemoContactReasonGroup[] = [
  {
    key: 'delivery',
    name: { de: 'Lieferung', en: 'Delivery' },
    reasons: [
      { key: 'parcel-lost', name: { de: 'Paket nicht auffindbar', en: 'Parcel lost' } },
      { key: 'parcel-late', name: { de: 'Paket verspätet', en: 'Parcel late' } },
      { key: 'damaged-in-transit', name: { de: 'Unterwegs beschädigt', en: 'Damaged in transit' } },
      { key: 'wrong-item', name: { de: 'Falsches Paket', en: 'Wrong parcel' } },
      { key: 'delivery-window', name: { de: 'Zeitfenster', en: 'Delivery window' } },
      { key: 'delivery-address', name: { de: 'Adresse ändern', en: 'Change of address' } },
    ],
  },
  {
    key: 'order',
    name: { de: 'Bestellung', en: 'Order' },
    reasons: [
      { key: 'availability', name: { de: 'Verfügbarkeit', en: 'Availability' } },
      { key: 'order-cancel', name: { de: 'Stornierung', en: 'Cancellation' } },
      { key: 'voucher-price', name: { de: 'Gutschein oder Preis', en: 'Voucher or price' } },
    ],
  },
  {
    key: 'billing',
    name: { de: 'Rechnung und Zahlung', en: 'Billing and payment' },
    reasons: [
      { key: 'invoice-unclear', name: { de: 'Rechnung unverständlich', en: 'Invoice not understood' } },
      { key: 'invoice-details', name: { de: 'Angaben auf der Rechnung', en: 'Details on the invoice' } },
      { key: 'double-charge', name: { de: 'Doppelt abgebucht', en: 'Charged twice' } },
      { key: 'refund-missing', name: { de: 'Erstattung fehlt', en: 'Refund missing' } },
    ],
  },
  {
    key: 'returns',
    name: { de: 'Rückgabe und Tausch', en: 'Returns and exchange' },
    reasons: [
      { key: 'return-label', name: { de: 'Rücksendeetikett', en: 'Return label' } },
      { key: 'wrong-colour', name: { de: 'Falsche Farbe', en: 'Wrong colour' } },
      { key: 'exchange', name: { de: 'Tausch', en: 'Exchange' } },
    ],
  },
  {
    key: 'product',
    name: { de: 'Gerät und Gebrauch', en: 'Product and use' },
    reasons: [
      { key: 'operation', name: { de: 'Bedienung und Pflege', en: 'Operation and care' } },
      { key: 'manual', name: { de: 'Anleitung', en: 'Manual' } },
      { key: 'product-question', name: { de: 'Frage zum Produkt', en: 'Product question' } },
      { key: 'safety', name: { de: 'Sicherheit', en: 'Safety' } },
      { key: 'recall', name: { de: 'Rückruf', en: 'Recall' } },
    ],
  },
  {
    key: 'repair',
    name: { de: 'Reparatur und Garantie', en: 'Repair and warranty' },
    reasons: [
      { key: 'defect', name: { de: 'Gerät defekt', en: 'Defect' } },
      { key: 'spare-part', name: { de: 'Ersatzteil', en: 'Spare part' } },
      { key: 'warranty', name: { de: 'Garantie und Kulanz', en: 'Warranty and goodwill' } },
      { key: 'repair-status', name: { de: 'Stand der Reparatur', en: 'Repair status' } },
    ],
  },
  {
    key: 'installation',
    name: { de: 'Montage', en: 'Installation' },
    reasons: [
      { key: 'installation-date', name: { de: 'Montagetermin', en: 'Installation date' } },
      { key: 'installation-quality', name: { de: 'Montage mangelhaft', en: 'Poor installation' } },
    ],
  },
  {
    key: 'account',
    name: { de: 'Kundenkonto', en: 'Account' },
    reasons: [
      { key: 'sign-in', name: { de: 'Anmeldung', en: 'Signing in' } },
      { key: 'loyalty-points', name: { de: 'Punktekonto', en: 'Loyalty points' } },
      { key: 'personal-data', name: { de: 'Persönliche Daten', en: 'Personal data' } },
      { key: 'bereavement', name: { de: 'Trauerfall', en: 'Bereavement' } },
    ],
  },
  {
    key: 'trade',
    name: { de: 'Handelskunden', en: 'Trade customers' },
    reasons: [
      { key: 'goods-in-refused', name: { de: 'Anlieferung abgewiesen', en: 'Delivery turned away' } },
      { key: 'product-data', name: { de: 'Produktdaten', en: 'Product data' } },
      { key: 'trade-order', name: { de: 'Bestellung Handel', en: 'Trade order' } },
    ],
  },
  {
    key: 'feedback',
    name: { de: 'Rückmeldung', en: 'Feedback' },
    reasons: [
      { key: 'thanks', name: { de: 'Dank', en: 'Thanks' } },
      { key: 'wish', name: { de: 'Wunsch', en: 'Wish' } },
      { key: 'complaint', name: { de: 'Beschwerde', en: 'Complaint' } },
    ],
  },
];
