import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { readWallAddress, writeWallAddress, type WallAddress } from './wall-address.ts';

/** What is looked at, and how to look at something else; the address follows without a new entry in the history. */
export function useWallAddress(): [WallAddress, (address: WallAddress) => void] {
  const navigate = useNavigate();
  const [address, setAddress] = useState(() => readWallAddress(location.search));
  return [
    address,
    (next) => {
      setAddress(next);
      void navigate({ href: `/wall?${writeWallAddress(next)}`, replace: true, resetScroll: false });
    },
  ];
}
