import { getTranslations } from "next-intl/server";
import { findRegimeText } from "@/app/_server/regime-text";
import { Card } from "@/app/_ui/card";
import { TextLink } from "@/app/_ui/text-link";
import type { Ctx } from "@/lib/core/ctx";
import { findRegime } from "@/lib/regimes";
import { getRulebook } from "@/lib/rulebooks";

type CountedFromProps = { ctx: Ctx; provider: string; regimes: { id: string; name: string }[] };

/** By when filings count as made in time: which reading of each conflict holds here, and where it is picked. */
export async function CountedFrom({ ctx, provider, regimes }: CountedFromProps) {
  const t = await getTranslations("filings.counted");
  const lines = await Promise.all(
    regimes.map(async ({ id }) => {
      const push = findRegime(id)?.pushes.find(({ subjectKind }) => subjectKind === "filing");
      const text = await findRegimeText(id);
      if (!push || !text) return [];
      const { resolved } = await getRulebook({ ctx, input: { regime: id } });
      return push.conflicts.map((code) => ({ regime: id, code, text, ...resolved.reading(code) }));
    }),
  );
  return (
    <Card title={t("title")}>
      <ul className="flex flex-col gap-3">
        {lines.flat().map(({ regime, code, text, id, picked }) => (
          <li key={code} className="flex flex-col gap-1">
            <TextLink href={`/${provider}/rulebook/${regime}#${code}`}>
              {code} · {text.titleOf(code)}
            </TextLink>
            <span className="text-small text-ink-soft">
              {t(picked ? "picked" : "assumed", { reading: text.readingOf(code, id) })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
