/** A blob's key in the bucket: equal content once per provider, reference captures once for all. */
export function blobKey({ providerId, sha256 }: { providerId: string | null; sha256: string }): string {
  return `${providerId ?? "reference"}/${sha256}`;
}
