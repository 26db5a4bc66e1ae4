-- CreateTable
CREATE TABLE "DataFolder" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "zone" TEXT NOT NULL,
    "rolloverMinutes" INTEGER NOT NULL DEFAULT 240,
    "zoneChosenAt" DATETIME,
    "choseAt" DATETIME
);

-- CreateTable
CREATE TABLE "Preset" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "desiredRetention" REAL NOT NULL DEFAULT 0.9,
    "weights" TEXT NOT NULL,
    "learningStepsMinutes" TEXT NOT NULL,
    "relearningStepsMinutes" TEXT NOT NULL,
    "maximumIntervalDays" INTEGER NOT NULL DEFAULT 36500,
    "leechThreshold" INTEGER NOT NULL DEFAULT 8,
    "newPerDay" INTEGER NOT NULL DEFAULT 20,
    "reviewsPerDay" INTEGER NOT NULL DEFAULT 200,
    CONSTRAINT "Preset_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "root" TEXT,
    "authorSyntax" BOOLEAN NOT NULL DEFAULT false,
    "compilerVersion" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "lastSyncAt" DATETIME,
    "pendingPlan" TEXT,
    CONSTRAINT "Source_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DroppedFile" (
    "sourceId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,

    PRIMARY KEY ("sourceId", "path"),
    CONSTRAINT "DroppedFile_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Deck" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT "Deck_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Deck_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Note" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "deckId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "tags" TEXT NOT NULL,
    "silences" TEXT NOT NULL,
    "diagnostics" TEXT NOT NULL,
    "presence" TEXT NOT NULL,
    "unreadReason" TEXT,
    "knowledgeWords" INTEGER NOT NULL DEFAULT 0,
    "readAt" DATETIME NOT NULL,
    CONSTRAINT "Note_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Note_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Note_deckId_fkey" FOREIGN KEY ("deckId") REFERENCES "Deck" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Card" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "noteId" TEXT NOT NULL,
    "deckId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "factKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "factType" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "pieces" TEXT NOT NULL,
    "context" TEXT NOT NULL,
    "placeStart" INTEGER NOT NULL,
    "placeEnd" INTEGER NOT NULL,
    "places" TEXT NOT NULL,
    "distractors" TEXT NOT NULL,
    "hint" TEXT,
    "proposal" TEXT NOT NULL,
    "reason" TEXT,
    "score" REAL NOT NULL,
    "verdict" TEXT,
    "editedQuestion" TEXT,
    "editedAnswer" TEXT,
    "editedAt" DATETIME,
    "suspended" BOOLEAN NOT NULL DEFAULT false,
    "buriedUntilDay" INTEGER,
    "presence" TEXT NOT NULL DEFAULT 'present',
    "changedAt" DATETIME,
    "phase" TEXT NOT NULL DEFAULT 'new',
    "stability" REAL,
    "difficulty" REAL,
    "step" INTEGER,
    "dueAt" DATETIME,
    "dueDay" INTEGER,
    "intervalDays" INTEGER NOT NULL DEFAULT 0,
    "reps" INTEGER NOT NULL DEFAULT 0,
    "lapses" INTEGER NOT NULL DEFAULT 0,
    "lastReviewedAt" DATETIME,
    "lastStudyDay" INTEGER,
    "leech" BOOLEAN NOT NULL DEFAULT false,
    "aheadAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Card_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Card_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Card_deckId_fkey" FOREIGN KEY ("deckId") REFERENCES "Deck" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "rating" INTEGER,
    "trains" BOOLEAN NOT NULL,
    "answeredAt" DATETIME NOT NULL,
    "shownAt" DATETIME,
    "durationMs" INTEGER,
    "receivedAt" DATETIME NOT NULL,
    "studyDay" INTEGER NOT NULL,
    "zone" TEXT NOT NULL,
    "rolloverMinutes" INTEGER NOT NULL,
    "elapsedDays" INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "recall" REAL,
    "presetId" TEXT NOT NULL,
    "presetVersion" INTEGER NOT NULL,
    "desiredRetention" REAL NOT NULL,
    "schedulerVersion" INTEGER NOT NULL,
    "buriedSiblings" TEXT NOT NULL,
    "takesBack" TEXT,
    "manualDueDay" INTEGER,
    "cardVersion" INTEGER,
    "bodyHash" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    CONSTRAINT "Review_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Review_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "Card" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Action" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    CONSTRAINT "Action_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Sync" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "summary" TEXT NOT NULL,
    CONSTRAINT "Sync_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Sync_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Quiz" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "Quiz_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuizAnswer" (
    "quizId" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "cardId" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "options" TEXT,
    "given" TEXT,
    "graded" TEXT,
    "verdict" TEXT,
    "durationMs" INTEGER,
    "answeredAt" DATETIME,
    "putIntoReview" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("quizId", "index"),
    CONSTRAINT "QuizAnswer_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuizAnswer_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "Card" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Preset_userId_idx" ON "Preset"("userId");

-- CreateIndex
CREATE INDEX "Source_userId_idx" ON "Source"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_userId_name_key" ON "Source"("userId", "name");

-- CreateIndex
CREATE INDEX "Deck_userId_idx" ON "Deck"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Deck_sourceId_path_key" ON "Deck"("sourceId", "path");

-- CreateIndex
CREATE INDEX "Note_userId_idx" ON "Note"("userId");

-- CreateIndex
CREATE INDEX "Note_deckId_idx" ON "Note"("deckId");

-- CreateIndex
CREATE UNIQUE INDEX "Note_sourceId_path_key" ON "Note"("sourceId", "path");

-- CreateIndex
CREATE INDEX "Card_userId_presence_suspended_phase_dueDay_idx" ON "Card"("userId", "presence", "suspended", "phase", "dueDay");

-- CreateIndex
CREATE INDEX "Card_userId_phase_aheadAt_position_idx" ON "Card"("userId", "phase", "aheadAt", "position");

-- CreateIndex
CREATE INDEX "Card_userId_deckId_phase_idx" ON "Card"("userId", "deckId", "phase");

-- CreateIndex
CREATE INDEX "Card_facts_idx" ON "Card"("userId", "presence", "suspended", "noteId", "factKey", "phase", "dueDay", "stability", "lastReviewedAt", "dueAt", "verdict", "proposal", "buriedUntilDay", "deckId");

-- CreateIndex
CREATE INDEX "Card_userId_proposal_verdict_presence_idx" ON "Card"("userId", "proposal", "verdict", "presence");

-- CreateIndex
CREATE INDEX "Card_userId_changedAt_idx" ON "Card"("userId", "changedAt");

-- CreateIndex
CREATE INDEX "Card_noteId_idx" ON "Card"("noteId");

-- CreateIndex
CREATE INDEX "Card_factKey_idx" ON "Card"("factKey");

-- CreateIndex
CREATE UNIQUE INDEX "Review_takesBack_key" ON "Review"("takesBack");

-- CreateIndex
CREATE INDEX "Review_cardId_answeredAt_idx" ON "Review"("cardId", "answeredAt");

-- CreateIndex
CREATE INDEX "Review_userId_studyDay_idx" ON "Review"("userId", "studyDay");

-- CreateIndex
CREATE UNIQUE INDEX "Review_cardId_cardVersion_key" ON "Review"("cardId", "cardVersion");

-- CreateIndex
CREATE INDEX "Action_userId_idx" ON "Action"("userId");

-- CreateIndex
CREATE INDEX "Sync_userId_at_idx" ON "Sync"("userId", "at");

-- CreateIndex
CREATE INDEX "Quiz_userId_startedAt_idx" ON "Quiz"("userId", "startedAt");
