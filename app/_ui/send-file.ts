/** What became of a file that was sent; `reason` is the receiver's stable code, null where it did not answer. */
export type Sent = { ok: true } | { ok: false; reason: string | null };

function reasonOf(body: string): string | null {
  try {
    const problem: unknown = JSON.parse(body);
    const isProblem = typeof problem === "object" && problem !== null && "reason" in problem;
    return isProblem && typeof problem.reason === "string" ? problem.reason : null;
  } catch {
    return null;
  }
}

/** Sends a file as it is, saying how far it is in hundredths. */
export function sendFile(url: string, file: File, onProgress: (percent: number) => void): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${url}?name=${encodeURIComponent(file.name)}`);
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(total === 0 ? 0 : Math.round((loaded / total) * 100));
    request.onload = () =>
      resolve(request.status === 201 ? { ok: true } : { ok: false, reason: reasonOf(request.responseText) });
    request.onerror = () => resolve({ ok: false, reason: null });
    request.send(file);
  });
}
