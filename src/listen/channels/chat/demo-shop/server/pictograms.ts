/** One line drawing per product family of the demo company, on squares of 48. */
export const pictograms: Readonly<Record<string, string>> = {
  kettles: 'M15 17h18l3 23H12zM17 17c0-6 14-6 14 0M24 9v3.5M36 21c6 0 7 12 0 14M13.500 28 8 22',
  coffee: 'M11 8h26v8H11zM14 16l2 6h16l2-6M16 26h16v14H16zM32 29h4a3 3 0 0 1 0 8h-4M11 8v34h26M20 22v4m8-4v4',
  'dough-and-mixing': 'M8 24h32c0 10-7 16-16 16S8 34 8 24M24 24V9M24 9c-7 0-7 11 0 15 7-4 7-15 0-15M13 42h22',
  'pots-and-pans': 'M10 20h28v14a5 5 0 0 1-5 5H15a5 5 0 0 1-5-5zM10 25H4m34 0h6M13 20c0-7 22-7 22 0M24 14v-3',
  storing: 'M12 16h24v22a3 3 0 0 1-3 3H15a3 3 0 0 1-3-3zM14 9h20v7H14zM12 24h24M18 30h12M18 34h8',
  'floor-care': 'M6 36a7 7 0 1 0 14 0 7 7 0 0 0-14 0M13 29c0-8 6-10 12-10h5a5 5 0 0 1 5 5v15M32 39h10v3H32zM20 38h6a5 5 0 0 0 5-5M24 19 20 8h-6',
  laundry: 'M6 36h36c0-9-6-15-15-15H16M6 36v4h36v-4M16 21v-6h14M24 28h.100m7 2h.100M13 29c-3 1-5 4-5 7',
  air: 'M24 22a3 3 0 1 0 0 6 3 3 0 0 0 0-6M24 22c-2-6-1-13 5-14 5 0 5 9-2 14.500M27 26c6 1 12 5 10 11-2 4-10 1-11-8.500M21.500 27c-4 5-10 8-14 4-3-4 4-9 13-7M24 28v12M17 42h14',
};
