"use client";
import { useRouter } from "next/navigation";
import { useSyncExternalStore } from "react";
import { readDensity, readTheme, writePreference } from "./preferences";
import type { Density, Theme } from "./preferences";

function watchRoot(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ["data-theme", "data-density"],
  });
  return () => observer.disconnect();
}

/** Theme and density as the page wears them, and the way to change them at once. */
export function useAppearance(): {
  theme: Theme;
  density: Density;
  setTheme: (value: string) => void;
  setDensity: (value: string) => void;
} {
  const theme = useSyncExternalStore(
    watchRoot,
    () => document.documentElement.dataset["theme"],
    () => undefined,
  );
  const density = useSyncExternalStore(
    watchRoot,
    () => document.documentElement.dataset["density"],
    () => undefined,
  );
  return {
    theme: readTheme(theme),
    density: readDensity(density),
    setTheme: (value) => {
      writePreference("theme", readTheme(value));
      document.documentElement.dataset["theme"] = readTheme(value);
    },
    setDensity: (value) => {
      writePreference("density", readDensity(value));
      document.documentElement.dataset["density"] = readDensity(value);
    },
  };
}

/** Changes the language of the portal and draws the page again. */
export function useSetLocale(): (locale: string) => void {
  const router = useRouter();
  return (locale) => {
    writePreference("locale", locale);
    router.refresh();
  };
}
