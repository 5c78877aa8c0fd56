import { setNonce } from 'get-nonce';
import { z } from 'zod';

/*
 * What must be said before any other module runs. zod would try `new Function` to see whether it may compile
 * schemas; under our content security policy that is a reported violation, so it is told not to. get-nonce
 * serves the libraries that add style elements of their own.
 */
z.config({ jitless: true });

/** The nonce that our style elements carry. The shell writes a new one into the page each time. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

setNonce(styleNonce);
