"use client";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Select, type Option } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import { readCompanyCode, type CompanyCodeReading } from "@/lib/clients/company-code-input";

export type CodeWords = {
  country: string;
  code: string;
  help: string;
  sound: Record<"uscc" | "lei", string>;
  doubts: Record<`${"uscc" | "lei"}_${NonNullable<CompanyCodeReading["doubt"]>}`, string>;
};

type CountryAndCodeProps = { countries: Option[]; country: string; code: string | null; words: CodeWords };

function Reading({ kind, doubt, words }: CompanyCodeReading & { words: CodeWords }) {
  if (kind === "other") return null;
  const [Icon, ink] = doubt === null ? [CircleCheck, "text-pass"] : [TriangleAlert, "text-marginal"];
  return (
    <p className={`flex items-start gap-1 text-small ${ink}`}>
      <span className="flex h-(--small-leading) items-center">
        <Icon aria-hidden className="size-4" />
      </span>
      {doubt === null ? words.sound[kind] : words.doubts[`${kind}_${doubt}`]}
    </p>
  );
}

/** A company's country and its code there, which is read as it is typed: what looks wrong is said and taken all the same. */
export function CountryAndCode({ countries, country, code, words }: CountryAndCodeProps) {
  const [where, setWhere] = useState(country);
  const [typed, setTyped] = useState(code ?? "");
  return (
    <>
      <Select
        name="country"
        label={words.country}
        options={countries}
        value={where}
        onChange={(event) => setWhere(event.target.value)}
      />
      <div className="flex flex-col gap-1">
        <TextField
          name="companyCode"
          label={words.code}
          help={words.help}
          required={false}
          mono
          maxLength={40}
          spellCheck={false}
          autoCapitalize="characters"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <div role="status">
          <Reading {...readCompanyCode(where, typed)} words={words} />
        </div>
      </div>
    </>
  );
}
