import { makeFrame } from './make-frame.ts';

// The script that is being run knows what it was told; while it runs, nobody else has this name.
const script = document.currentScript;
if (script instanceof HTMLScriptElement) makeFrame(script);
