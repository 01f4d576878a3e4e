import { Download } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import type { AuditPack } from "@/lib/audit-packs";

/** The audit interface to put on the site: what it holds, what it lacks, and the file itself. */
export async function PackCard({ pack, href }: { pack: AuditPack; href: string }) {
  const t = await getTranslations("certification.pack");
  const { files, missing, regime } = pack;
  return (
    <Card
      title={t("title")}
      action={
        <a href={`${href}?regime=${regime}`} className={buttonClass("secondary", "small")} download>
          <Download aria-hidden />
          {t("download")}
        </a>
      }
    >
      <div className="flex flex-col gap-3">
        <p className="reading text-ink-soft">{t("about")}</p>
        <ul className="flex flex-col gap-1">
          {files.map(({ path }) => (
            <li key={path} className="font-mono text-small break-all">
              {path}
            </li>
          ))}
        </ul>
        {missing.length === 0 ? null : (
          <div className="flex flex-col gap-1">
            <p className="font-medium">{t("lacks")}</p>
            <ul className="flex list-disc flex-col gap-1 pl-5">
              {missing.map((part) => (
                <li key={part} className="reading">
                  {t(`missing.${part}`)}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Card>
  );
}
