import "reflect-metadata";
import * as x509 from "@peculiar/x509";

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const DAY_MS = 86_400_000;

/** A certificate and its key, PEM. */
export interface Issued {
  certificate: string;
  key: string;
}

export interface Authority {
  /** Its own certificate, PEM. */
  certificate: string;
  /** Issues a certificate for a server on loopback, or for a client of that name. */
  issue: (name: string, use: "server" | "client", validUntil?: Date) => Promise<Issued>;
}

let serial = 0;
const nextSerial = () => (++serial).toString(16).padStart(4, "0");
const validity = (notAfter = new Date(Date.now() + DAY_MS)) => ({
  notBefore: new Date(Math.min(Date.now(), notAfter.getTime()) - DAY_MS),
  notAfter,
});

async function newKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
}

async function keyPem(key: CryptoKey): Promise<string> {
  return x509.PemConverter.encode(await crypto.subtle.exportKey("pkcs8", key), "PRIVATE KEY");
}

const PURPOSE = { server: x509.ExtendedKeyUsage.serverAuth, client: x509.ExtendedKeyUsage.clientAuth };

/** A certificate authority of a test's own (RFC 5280), with which both ends of a connection are made. */
export async function makeAuthority(name: string): Promise<Authority> {
  const keys = await newKeys();
  const own = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: nextSerial(),
    name: `CN=${name}`,
    ...validity(),
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    ],
  });
  return {
    certificate: own.toString("pem"),
    async issue(subject, use, validUntil) {
      const issuedTo = await newKeys();
      const issued = await x509.X509CertificateGenerator.create({
        serialNumber: nextSerial(),
        subject: `CN=${subject}`,
        issuer: own.subject,
        ...validity(validUntil),
        signingAlgorithm: ALGORITHM,
        publicKey: issuedTo.publicKey,
        signingKey: keys.privateKey,
        extensions: [
          new x509.BasicConstraintsExtension(false, undefined, true),
          new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
          new x509.ExtendedKeyUsageExtension([PURPOSE[use]]),
          ...(use === "server"
            ? [new x509.SubjectAlternativeNameExtension([{ type: "ip", value: "127.0.0.1" }])]
            : []),
        ],
      });
      return { certificate: issued.toString("pem"), key: await keyPem(issuedTo.privateKey) };
    },
  };
}
