ALTER TABLE "watch_look" ADD CONSTRAINT "watch_look_outcome" CHECK ("outcome" IN ('nothing', 'happened', 'changed'));
