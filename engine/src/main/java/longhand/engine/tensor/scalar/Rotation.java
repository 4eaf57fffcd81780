package longhand.engine.tensor.scalar;

import longhand.engine.tensor.Heads;
import longhand.engine.tensor.RotaryTable;

/// Rotary position embedding of one token's heads, in place.
final class Rotation {

    private Rotation() {}

    /// @param x where the token's floats begin at `start`
    static void rotate(float[] x, int start, Heads heads, RotaryTable rotary, int position) {
        int pairs = rotary.rotaryDims() / 2;
        boolean neighbours =
                switch (rotary.pairing()) {
                    case NEIGHBOURS -> true;
                    case HALVES -> false;
                };
        int step = neighbours ? 2 : 1;
        int distance = neighbours ? 1 : pairs;
        for (int head = 0; head < heads.count(); head++) {
            int from = start + heads.offset() + head * heads.headSize();
            for (int i = 0; i < pairs; i++) {
                turn(x, from + i * step, distance, rotary, position * pairs + i);
            }
        }
    }

    private static void turn(float[] x, int at, int distance, RotaryTable rotary, int angle) {
        float cosine = rotary.cosine()[angle];
        float sine = rotary.sine()[angle];
        float a = x[at];
        float b = x[at + distance];
        x[at] = a * cosine - b * sine;
        x[at + distance] = a * sine + b * cosine;
    }
}
