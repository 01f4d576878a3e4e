"use client";
import "./globals.css";
import { EmptyState } from "./_ui/empty-state";
import { buttonClass } from "./_ui/button";

/** The last resort, when the layout itself broke: no texts, no theme, so it speaks both languages by itself. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" data-theme="system">
      <body>
        <title>Accordant</title>
        <main className="flex min-h-dvh flex-col items-center justify-center">
          <EmptyState
            page
            title="Accordant could not be shown"
            body={
              <>
                <p>Nothing was changed. Try again in a minute.</p>
                <p lang="zh">无法显示页面。没有任何内容被更改，请稍后重试。</p>
              </>
            }
            action={
              <button type="button" className={buttonClass("primary")} onClick={() => retry()}>
                Try again · <span lang="zh">重试</span>
              </button>
            }
          />
        </main>
      </body>
    </html>
  );
}
