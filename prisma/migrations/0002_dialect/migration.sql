-- AlterTable
ALTER TABLE "Source" ADD COLUMN "detectedDialect" TEXT;
ALTER TABLE "Source" ADD COLUMN "dialect" TEXT;

