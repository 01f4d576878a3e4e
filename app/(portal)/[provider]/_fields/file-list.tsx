import { FileText } from "lucide-react";
import { getFormatter, getTranslations } from "next-intl/server";
import { ActionButton } from "@/app/_ui/action-button";
import { FileDrop } from "@/app/_ui/file-drop";
import { Time } from "@/app/_ui/time";
import { FILE_BYTES_MAX, type EvidenceFileRow, type Purpose } from "@/lib/uploads";
import { beginUpload, changeFile } from "../files/actions";

const KIB = 1024;
const MIB = KIB * KIB;

type FileListProps = {
  provider: string;
  files: readonly EvidenceFileRow[];
  /** What more may be sent for; null where the reader sends nothing. */
  send: { purpose: Purpose; subjectId: string } | null;
  now: Date;
};

async function FileLine({
  provider,
  file,
  mayChange,
  now,
}: {
  provider: string;
  file: EvidenceFileRow;
  mayChange: boolean;
  now: Date;
}) {
  const [t, format] = [await getTranslations("lsps.files"), await getFormatter()];
  const { id, name, byteCount, mediaType, uploadedByName, createdAt, removedAt } = file;
  const isSmall = byteCount < MIB;
  const size = format.number(isSmall ? Math.max(1, byteCount / KIB) : byteCount / MIB, {
    style: "unit",
    unit: isSmall ? "kilobyte" : "megabyte",
    maximumFractionDigits: isSmall ? 0 : 1,
  });
  const kind = mediaType.split("/")[1]?.toUpperCase() ?? mediaType;
  const isRemoved = removedAt !== null;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line py-2 last:border-b-0">
      <span className="flex min-w-0 items-start gap-2">
        <span className="flex h-(--body-leading) items-center text-ink-soft">
          <FileText aria-hidden className="size-4" />
        </span>
        <span className="flex min-w-0 flex-col">
          {isRemoved ? (
            <span className="break-all text-ink-soft line-through">{name}</span>
          ) : (
            <a
              href={`/${provider}/files/${id}`}
              className="font-medium break-all text-accent-text underline underline-offset-2"
            >
              {name}
            </a>
          )}
          <span className="text-small text-ink-soft">
            {kind} · {size} · {uploadedByName === null ? t("sent") : t("sentBy", { name: uploadedByName })}{" "}
            <Time at={createdAt} now={now} form="relative" />
            {isRemoved ? ` · ${t("isRemoved")}` : null}
          </span>
        </span>
      </span>
      {mayChange ? (
        <ActionButton
          action={changeFile}
          input={{ provider, fileId: id, isRemoved: !isRemoved }}
          label={t(isRemoved ? "restore" : "remove")}
          size="small"
        />
      ) : null}
    </li>
  );
}

/** Files that show a certificate: to fetch, and, where the reader may, to add to, to take off and to put back. */
export async function FileList({ provider, files, send, now }: FileListProps) {
  const t = await getTranslations("lsps.files");
  const shown = files.filter(({ removedAt }) => send !== null || removedAt === null);
  return (
    <div className="flex flex-col gap-3">
      {shown.length === 0 ? (
        <p className="text-ink-soft">{t("none")}</p>
      ) : (
        <ul className="flex flex-col">
          {shown.map((file) => (
            <FileLine key={file.id} provider={provider} file={file} mayChange={send !== null} now={now} />
          ))}
        </ul>
      )}
      {send === null ? null : (
        <FileDrop
          leave={beginUpload}
          input={{ provider, ...send }}
          label={t("add")}
          help={t("addHelp", { size: FILE_BYTES_MAX / MIB })}
          accept="application/pdf,image/png,image/jpeg"
          bytesMax={FILE_BYTES_MAX}
        />
      )}
    </div>
  );
}
