"use client";
import { CircleAlert, Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import type { ChangeEvent, DragEvent } from "react";
import { useId, useRef, useState } from "react";
import type { FormAction } from "./action-result";
import { buttonClass } from "./button";
import { cx } from "./cx";
import { ProgressBar } from "./progress-bar";
import { sendFile } from "./send-file";
import { toast } from "./toast";

type FileDropProps = {
  /** Gives, as `uploadUrl`, the address to send one file to. */
  leave: FormAction;
  input: Record<string, unknown>;
  label: string;
  help: string;
  /** Media types. */
  accept: string;
  bytesMax: number;
};
type Sending = { name: string; percent: number } | null;

const REFUSALS = [
  "file_windows_program",
  "file_program",
  "file_archive",
  "file_document",
  "file_picture",
  "file_other",
  "file_empty",
  "too_large",
  "too_many_files",
  "uploads_at_once",
  "report_unreadable",
  "not_found",
] as const;

/** Sends one file after another, also those that come meanwhile: how far it is, and what was wrong with which. */
function useSending({ leave, input, bytesMax }: FileDropProps) {
  const t = useTranslations("ui.upload");
  const router = useRouter();
  const [sending, setSending] = useState<Sending>(null);
  const [failures, setFailures] = useState<readonly string[]>([]);
  const waiting = useRef<File[]>([]);
  const why = (reason: string | null, name: string): string => {
    const known = REFUSALS.find((one) => one === reason);
    return known ? t(`refused.${known}`, { name }) : t("unanswered", { name });
  };
  const send = async (file: File): Promise<string | null> => {
    const { name } = file;
    if (file.size > bytesMax) return why("too_large", name);
    const given = await leave(input);
    if (!given.ok) return given.message;
    const url = given.data?.["uploadUrl"] ?? "";
    const sent = await sendFile(url, file, (percent) => setSending({ name, percent }));
    return sent.ok ? null : why(sent.reason, name);
  };
  const run = async (): Promise<void> => {
    for (let file = waiting.current[0]; file; file = waiting.current[0]) {
      const { name } = file;
      setSending({ name, percent: 0 });
      const failure = await send(file).catch(() => t("unanswered", { name }));
      if (failure === null) toast.done(t("sent", { name }));
      else setFailures((before) => [...before, failure]);
      waiting.current.shift();
      router.refresh();
    }
    setSending(null);
  };
  const take = (files: readonly File[]): void => {
    const isRunning = waiting.current.length > 0;
    waiting.current.push(...files);
    if (isRunning || files.length === 0) return;
    setFailures([]);
    void run();
  };
  return { sending, failures, take };
}

function Progress({ name, percent }: { name: string; percent: number }) {
  const t = useTranslations("ui.upload");
  return (
    <div role="status" className="flex w-full flex-col gap-1">
      <span className="text-small break-all">{t("sending", { name, percent })}</span>
      <ProgressBar label={name} value={percent} max={100} />
    </div>
  );
}

/** A place to drop files on or to choose them, from a phone's camera too. What is refused says so where it was given. */
export function FileDrop(props: FileDropProps) {
  const { label, help, accept } = props;
  const id = useId();
  const [over, setOver] = useState(false);
  const { sending, failures, take } = useSending(props);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.currentTarget.files ?? [])];
    event.currentTarget.value = "";
    take(files);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  const error = failures.length > 0 ? `${id}-error ` : "";
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        "flex flex-col items-start gap-2 rounded-control border border-dashed p-4 transition-colors",
        over ? "border-accent bg-sunken" : "border-line-strong",
      )}
    >
      <label
        className={cx(
          buttonClass("secondary"),
          "focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent",
          "cursor-pointer",
        )}
      >
        <Upload aria-hidden />
        {label}
        <input
          type="file"
          multiple
          accept={accept}
          onChange={choose}
          className="sr-only"
          aria-describedby={`${error}${id}-help`}
        />
      </label>
      {sending === null ? null : <Progress {...sending} />}
      {failures.length === 0 ? null : (
        <div
          id={`${id}-error`}
          role="alert"
          className="flex flex-col gap-1 text-small wrap-anywhere text-fail"
        >
          {failures.map((failure) => (
            <p key={failure} className="flex items-start gap-1">
              <span className="flex h-(--small-leading) items-center">
                <CircleAlert aria-hidden className="size-4" />
              </span>
              {failure}
            </p>
          ))}
        </div>
      )}
      <p id={`${id}-help`} className="text-small text-ink-soft">
        {help}
      </p>
    </div>
  );
}
