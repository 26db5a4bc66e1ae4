-- CreateTable
CREATE TABLE "Block" (
    "noteId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "words" TEXT NOT NULL,

    PRIMARY KEY ("noteId", "id"),
    CONSTRAINT "Block_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Block_sourceId_id_idx" ON "Block"("sourceId", "id");

