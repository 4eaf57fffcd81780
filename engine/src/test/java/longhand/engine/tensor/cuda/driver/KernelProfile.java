package longhand.engine.tensor.cuda.driver;

import java.util.HashMap;
import java.util.Map;

/// What all launches of a kernel did since the reset.
///
/// @param warpInstructions instructions of warps, whatever the number of busy lanes
/// @param laneInstructions the same times busy lanes
/// @param barriers         passed by whole blocks
/// @param nanoseconds      of this machine, which say nothing about a card
public record KernelProfile(
        long launches,
        long warpInstructions,
        long laneInstructions,
        long barriers,
        long nanoseconds,
        GlobalTraffic global,
        SharedTraffic shared) {

    /// @param requests of warps to global memory
    public record GlobalTraffic(long requests, Direction read, Direction written) {}

    /// @param bytes           that lanes asked for, in total
    /// @param sectors         of 32 bytes, summed over requests: what goes between a multiprocessor and the cache
    /// @param distinctSectors each sector once per launch: what the memory moves at least
    public record Direction(long bytes, long sectors, long distinctSectors) {}

    /// @param wavefronts that the requests take; with a bank conflict one takes several
    /// @param minimum    wavefronts if there were no conflicts
    public record SharedTraffic(long requests, long wavefronts, long minimum) {}

    /// Reads the driver's table: a line of names, then a line per kernel, divided by tabs.
    static Map<String, KernelProfile> parse(String table) {
        Map<String, KernelProfile> profiles = new HashMap<>();
        String[] lines = table.split("\n", -1);
        String[] names = lines[0].split("\t", -1);
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split("\t", -1);
            if (cells.length == names.length) {
                profiles.put(cells[0], of(columns(names, cells)));
            }
        }
        return profiles;
    }

    private static Map<String, Long> columns(String[] names, String[] cells) {
        Map<String, Long> row = new HashMap<>();
        for (int i = 1; i < names.length; i++) {
            row.put(names[i], Long.valueOf(cells[i]));
        }
        return row;
    }

    private static KernelProfile of(Map<String, Long> row) {
        return new KernelProfile(
                number(row, "launches"),
                number(row, "warpInstructions"),
                number(row, "laneInstructions"),
                number(row, "barriers"),
                number(row, "nanoseconds"),
                new GlobalTraffic(number(row, "globalRequests"), direction(row, "Read"), direction(row, "Written")),
                new SharedTraffic(
                        number(row, "sharedRequests"), number(row, "sharedWavefronts"), number(row, "sharedMinimum")));
    }

    private static Direction direction(Map<String, Long> row, String suffix) {
        return new Direction(
                number(row, "bytes" + suffix),
                number(row, "sectors" + suffix),
                number(row, "distinctSectors" + suffix));
    }

    private static long number(Map<String, Long> row, String column) {
        Long value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("the driver's profile has no column " + column);
        }
        return value;
    }
}
