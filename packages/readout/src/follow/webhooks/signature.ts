import { createHmac } from 'node:crypto';

/**
 * What a message to a webhook is known by, as Standard Webhooks 1.0.0 has it: HMAC-SHA256 over id, instant and body.
 * @param secret `whsec_` and the key in Base64
 * @param at instant of this attempt; the header has its seconds
 */
export function signedHeaders(id: string, at: Date, body: string, secret: string): { readonly [name: string]: string } {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
