package longhand.engine.tensor.vector;

import longhand.engine.tensor.Heads;
import longhand.engine.tensor.RotaryTable;
import longhand.engine.tensor.Rows;

/// Turns the heads of rows by their positions. Plain loops: a few hundred pairs a token.
final class RotateWork extends RowWork {

    private static final RotaryTable NONE = new RotaryTable(RotaryTable.Pairing.HALVES, 2, new float[0], new float[0]);

    private float[] x = new float[0];
    private int width;
    private Heads heads = new Heads(0, 0, 0);
    private RotaryTable table = NONE;
    private Rows rows = new Rows(0, 0, 0);

    RotateWork(WorkerPool pool) {
        super(pool);
    }

    void by(RotaryTable newTable, Rows newRows) {
        table = newTable;
        rows = newRows;
    }

    void rotate(float[] newX, int newWidth, Heads newHeads) {
        x = newX;
        width = newWidth;
        heads = newHeads;
        rows(rows.count());
    }

    @Override
    void row(int worker, int row) {
        int pairs = table.rotaryDims() / 2;
        int angle = (rows.position() + row) * pairs;
        int at = (rows.first() + row) * width + heads.offset();
        for (int head = 0; head < heads.count(); head++, at += heads.headSize()) {
            switch (table.pairing()) {
                case NEIGHBOURS -> neighbours(at, angle, pairs);
                case HALVES -> halves(at, angle, pairs);
            }
        }
    }

    private void neighbours(int at, int angle, int pairs) {
        for (int i = 0; i < pairs; i++) {
            float cosine = table.cosine()[angle + i];
            float sine = table.sine()[angle + i];
            float a = x[at + 2 * i];
            float b = x[at + 2 * i + 1];
            x[at + 2 * i] = a * cosine - b * sine;
            x[at + 2 * i + 1] = a * sine + b * cosine;
        }
    }

    private void halves(int at, int angle, int pairs) {
        for (int i = 0; i < pairs; i++) {
            float cosine = table.cosine()[angle + i];
            float sine = table.sine()[angle + i];
            float a = x[at + i];
            float b = x[at + pairs + i];
            x[at + i] = a * cosine - b * sine;
            x[at + pairs + i] = a * sine + b * cosine;
        }
    }
}
