-- AlterTable
ALTER TABLE "api_call" ADD COLUMN     "calls" INTEGER NOT NULL DEFAULT 1;
