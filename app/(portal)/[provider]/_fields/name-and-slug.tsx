"use client";
import { useState } from "react";
import { TextField } from "@/app/_ui/text-field";

type NameAndSlugProps = {
  nameLabel: string;
  slugLabel: string;
  slugHelp: string;
  name?: string;
  slug?: string;
};

function slugOf(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}

/** A name, and its part in addresses, which follows the name until it is written by hand. */
export function NameAndSlug({ nameLabel, slugLabel, slugHelp, name = "", slug = "" }: NameAndSlugProps) {
  const [written, setWritten] = useState({ slug, byHand: slug !== "" });
  return (
    <>
      <TextField
        name="name"
        label={nameLabel}
        defaultValue={name}
        maxLength={120}
        onChange={(event) => {
          const follows = slugOf(event.currentTarget.value);
          setWritten((old) => (old.byHand ? old : { slug: follows, byHand: false }));
        }}
      />
      <TextField
        name="slug"
        label={slugLabel}
        help={slugHelp}
        mono
        maxLength={60}
        value={written.slug}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setWritten({ slug: value, byHand: value !== "" });
        }}
      />
    </>
  );
}
