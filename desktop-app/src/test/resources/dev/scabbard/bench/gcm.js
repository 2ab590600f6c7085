// AES-256-GCM with Node's crypto in pieces of 64 KiB, so many MiB as the argument says: seconds for each pass.
'use strict';
const crypto = require('node:crypto');

const BLOCK = Buffer.alloc(64 * 1024);
const blocks = Number(process.argv[2]) * 16;
const key = crypto.randomBytes(32);

function timed(what, pass) {
  const start = process.hrtime.bigint();
  const result = pass();
  console.log(what, Number(process.hrtime.bigint() - start) / 1e9);
  return result;
}

for (let round = 0; round < 12; round++) {
  const nonce = crypto.randomBytes(12);
  const tag = timed('encrypt', () => {
    const cipher = crypto.createCipheriv('aes-256-gcm', key, nonce);
    for (let i = 0; i < blocks; i++) cipher.update(BLOCK);
    cipher.final();
    return cipher.getAuthTag();
  });
  const again = crypto.createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Array.from({ length: blocks }, () => again.update(BLOCK));
  timed('decrypt', () => {
    const decipher = crypto.createDecipheriv('aes-256-gcm', key, nonce);
    decipher.setAuthTag(tag);
    for (const piece of sealed) decipher.update(piece);
    decipher.final();
  });
}
