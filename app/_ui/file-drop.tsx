"use client";
import { CircleAlert, Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import type { ChangeEvent, DragEvent } from "react";
import { useId, useState, useTransition } from "react";
import type { FormAction } from "./action-result";
import { buttonClass } from "./button";
import { cx } from "./cx";
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
type State = { name: string; percent: number } | { name: string; failure: string } | null;

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
  "not_found",
] as const;

/** Sends one file after another: says how far it is, and in its place what was wrong with it. */
function useSending({ leave, input, bytesMax }: FileDropProps) {
  const t = useTranslations("ui.upload");
  const form = useTranslations("ui.form");
  const router = useRouter();
  const [state, setState] = useState<State>(null);
  const [pending, start] = useTransition();
  const why = (reason: string | null, name: string): string => {
    const known = REFUSALS.find((one) => one === reason);
    return known ? t(`refused.${known}`, { name }) : t("unanswered", { name });
  };
  const send = async (file: File): Promise<boolean> => {
    const { name } = file;
    const failed = (failure: string): false => {
      setState({ name, failure });
      return false;
    };
    if (file.size > bytesMax) return failed(why("too_large", name));
    setState({ name, percent: 0 });
    const given = await leave(input);
    if (!given.ok) return failed(given.message);
    const sent = await sendFile(given.data?.["uploadUrl"] ?? "", file, (percent) =>
      setState({ name, percent }),
    );
    if (!sent.ok) return failed(why(sent.reason, name));
    toast.done(t("sent", { name }));
    setState(null);
    return true;
  };
  const take = (files: readonly File[]): void =>
    start(async () => {
      try {
        for (const file of files) if (!(await send(file))) break;
      } catch {
        setState({ name: "", failure: form("unanswered") });
      }
      router.refresh();
    });
  return { state, pending, take };
}

function Progress({ name, percent }: { name: string; percent: number }) {
  const t = useTranslations("ui.upload");
  return (
    <div role="status" className="flex w-full flex-col gap-1">
      <span className="text-small break-all">{t("sending", { name, percent })}</span>
      <progress className="h-2 w-full accent-accent" max={100} value={percent} aria-label={name} />
    </div>
  );
}

/** A place to drop files on or to choose them, from a phone's camera too. What is refused says so where it was given. */
export function FileDrop(props: FileDropProps) {
  const { label, help, accept } = props;
  const id = useId();
  const [over, setOver] = useState(false);
  const { state, pending, take } = useSending(props);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.currentTarget.files ?? [])];
    event.currentTarget.value = "";
    if (!pending) take(files);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!pending) take([...event.dataTransfer.files]);
  };
  const failure = state !== null && "failure" in state ? state.failure : null;
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
          pending ? "opacity-60" : "cursor-pointer",
        )}
      >
        <Upload aria-hidden />
        {label}
        <input
          type="file"
          multiple
          accept={accept}
          disabled={pending}
          onChange={choose}
          className="sr-only"
          aria-describedby={failure === null ? `${id}-help` : `${id}-error ${id}-help`}
        />
      </label>
      {state !== null && "percent" in state ? <Progress {...state} /> : null}
      {failure === null ? null : (
        <p
          id={`${id}-error`}
          role="alert"
          className="flex items-start gap-1 text-small break-words text-fail"
        >
          <span className="flex h-(--small-leading) items-center">
            <CircleAlert aria-hidden className="size-4" />
          </span>
          {failure}
        </p>
      )}
      <p id={`${id}-help`} className="text-small text-ink-soft">
        {help}
      </p>
    </div>
  );
}
