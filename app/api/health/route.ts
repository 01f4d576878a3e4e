/** Says that the portal's process answers; readiness of what it rests on is asked elsewhere. */
export function GET(): Response {
  return Response.json({ status: "ok" });
}
