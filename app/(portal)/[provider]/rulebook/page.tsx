import { notFound, redirect } from "next/navigation";
import { REGIMES } from "@/lib/regimes";

/** The first rulebook there is; the navigation names them all. */
export default async function RulebooksPage({ params }: { params: Promise<{ provider: string }> }) {
  const { provider } = await params;
  const [first] = REGIMES;
  if (!first) notFound();
  redirect(`/${provider}/rulebook/${first.id}`);
}
