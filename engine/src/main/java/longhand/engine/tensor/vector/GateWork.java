package longhand.engine.tensor.vector;

import longhand.engine.tensor.GateFunction;

/// Gates rows.
final class GateWork extends RowWork {

    private float[] gateUp = new float[0];
    private float[] out = new float[0];
    private int width;
    private GateFunction function = GateFunction.SILU;

    GateWork(WorkerPool pool) {
        super(pool);
    }

    void gate(float[] newGateUp, GateFunction newFunction, int count, float[] newOut, int newWidth) {
        gateUp = newGateUp;
        function = newFunction;
        out = newOut;
        width = newWidth;
        rows(count);
    }

    @Override
    void row(int worker, int row) {
        int at = row * 2 * width;
        switch (function) {
            case SILU -> GateKernel.silu(gateUp, at, at + width, width, out, row * width);
            case GELU -> GateKernel.gelu(gateUp, at, at + width, width, out, row * width);
        }
    }
}
