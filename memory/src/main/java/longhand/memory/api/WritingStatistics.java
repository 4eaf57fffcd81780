package longhand.memory.api;

import java.time.Instant;

/// What this day and this session brought.
///
/// @param today        words added today less words deleted, never below 0
/// @param session      the same since the project was opened
/// @param sessionSince when it was opened
public record WritingStatistics(int today, int session, Instant sessionSince) {}
