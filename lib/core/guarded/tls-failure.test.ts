import { expect, it } from "vitest";
import { tlsFailure } from "./tls-failure";

it.each([
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "untrusted"],
  ["CERT_HAS_EXPIRED", "untrusted"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "untrusted"],
  ["ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED", "certificate_refused"],
  ["ERR_SSL_TLSV1_ALERT_UNKNOWN_CA", "certificate_refused"],
  ["ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE", "certificate_refused"],
  ["ERR_SSL_WRONG_VERSION_NUMBER", null],
  ["ECONNREFUSED", null],
])("%s means %s", (code, expected) => {
  expect(tlsFailure(code)).toBe(expected);
});
