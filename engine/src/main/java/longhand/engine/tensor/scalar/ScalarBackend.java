package longhand.engine.tensor.scalar;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import longhand.engine.tensor.Activations;
import longhand.engine.tensor.AttentionRule;
import longhand.engine.tensor.Batch;
import longhand.engine.tensor.CacheShape;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.GateFunction;
import longhand.engine.tensor.Heads;
import longhand.engine.tensor.HostActivations;
import longhand.engine.tensor.HostKvCache;
import longhand.engine.tensor.KvCache;
import longhand.engine.tensor.Matrix;
import longhand.engine.tensor.RotaryTable;
import longhand.engine.tensor.Rows;
import longhand.engine.tensor.WeightMatrix;
import longhand.engine.tensor.format.BlockFormat;

/// The reference: see the package. Confined to one thread.
public final class ScalarBackend implements ComputeBackend {

    private final Arena weights = Arena.ofShared();
    private final Product product = new Product();
    private float[] scratch = new float[0];

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public Matrix matrix(List<WeightMatrix> stacked) {
        int columns = stacked.getFirst().columns();
        int rows = 0;
        List<ScalarMatrix.Part> parts = new ArrayList<>();
        for (WeightMatrix part : stacked) {
            if (part.columns() != columns) {
                throw new IllegalArgumentException(
                        part.name() + " must have " + columns + " columns: " + part.columns());
            }
            rows = Math.addExact(rows, part.rows());
            parts.add(copied(part));
        }
        return new ScalarMatrix(rows, columns, parts);
    }

    private ScalarMatrix.Part copied(WeightMatrix part) {
        return new ScalarMatrix.Part(
                BlockFormat.of(part.type()),
                part.rows(),
                weights.allocate(part.data().byteSize(), 64).copyFrom(part.data()));
    }

    @Override
    public Activations activations(int rows, int width) {
        return new HostActivations(rows, width);
    }

    @Override
    public KvCache cache(CacheShape shape) {
        return new HostKvCache(shape);
    }

    @Override
    public void embed(Matrix table, Batch batch, float scale, Activations out) {
        float[] row = scratch(table.columns());
        float[] floats = floats(out);
        for (int i = 0; i < batch.rows(); i++) {
            ((ScalarMatrix) table).decodeRow(batch.token(i), row);
            for (int column = 0; column < table.columns(); column++) {
                floats[i * out.width() + column] = row[column] * scale;
            }
        }
    }

    @Override
    public void copyRows(Activations x, int first, int count, Activations out) {
        System.arraycopy(floats(x), first * x.width(), floats(out), 0, count * x.width());
    }

    @Override
    public void rmsNorm(Activations x, float[] weight, float epsilon, int count, Activations out) {
        for (int i = 0; i < count; i++) {
            Norm.apply(floats(x), i * x.width(), weight, epsilon, floats(out), i * out.width());
        }
    }

    @Override
    public void rmsNormHeads(Activations x, Heads heads, float[] weight, float epsilon, int count) {
        float[] floats = floats(x);
        for (int i = 0; i < count; i++) {
            for (int head = 0; head < heads.count(); head++) {
                int at = i * x.width() + heads.offset() + head * heads.headSize();
                Norm.apply(floats, at, weight, epsilon, floats, at);
            }
        }
    }

    @Override
    public void multiply(Matrix w, Activations x, int count, Activations out) {
        product.multiply((ScalarMatrix) w, floats(x), count, floats(out));
    }

    @Override
    public void multiplyEach(Matrix w, Activations x, int count, Activations out) {
        multiply(w, x, count, out);
    }

    @Override
    public void addBias(Activations x, float[] bias, int count) {
        float[] floats = floats(x);
        for (int i = 0; i < count; i++) {
            for (int column = 0; column < bias.length; column++) {
                floats[i * x.width() + column] += bias[column];
            }
        }
    }

    @Override
    public void rotate(Activations x, Heads heads, RotaryTable rotary, Batch batch) {
        for (Batch.Share share : batch.shares()) {
            Rows rows = share.rows();
            for (int i = 0; i < rows.count(); i++) {
                Rotation.rotate(floats(x), (rows.first() + i) * x.width(), heads, rotary, rows.position() + i);
            }
        }
    }

    @Override
    public void store(Activations x, Heads keys, Heads values, int layer, Batch batch) {
        for (Batch.Share share : batch.shares()) {
            ((HostKvCache) share.cache()).put(layer, share.rows(), floats(x), x.width(), keys, values);
        }
    }

    @Override
    public void attend(Activations x, Heads queries, AttentionRule rule, Batch batch, Activations out) {
        for (Batch.Share share : batch.shares()) {
            float[] scores = scratch(share.cache().shape().capacity());
            Attention attention = new Attention((HostKvCache) share.cache(), rule, scores);
            Rows rows = share.rows();
            for (int i = 0; i < rows.count(); i++) {
                int row = rows.first() + i;
                attention.attend(
                        floats(x), row * x.width(), queries, rows.position() + i, floats(out), row * out.width());
            }
        }
    }

    @Override
    public void gate(Activations gateUp, GateFunction function, int count, Activations out) {
        float[] in = floats(gateUp);
        float[] floats = floats(out);
        int width = out.width();
        for (int i = 0; i < count; i++) {
            for (int column = 0; column < width; column++) {
                int gate = i * gateUp.width() + column;
                floats[i * width + column] = Gates.apply(function, in[gate]) * in[gate + width];
            }
        }
    }

    @Override
    public void add(Activations x, Activations y, int count) {
        float[] floats = floats(x);
        float[] others = floats(y);
        for (int i = 0; i < count * x.width(); i++) {
            floats[i] += others[i];
        }
    }

    @Override
    public void softCap(Activations x, float cap, int count) {
        float[] floats = floats(x);
        for (int i = 0; i < count * x.width(); i++) {
            floats[i] = cap * (float) StrictMath.tanh(floats[i] / cap);
        }
    }

    private static float[] floats(Activations activations) {
        return HostActivations.values(activations);
    }

    private float[] scratch(int size) {
        if (scratch.length < size) {
            scratch = new float[size];
        }
        return scratch;
    }

    @Override
    public void close() {
        weights.close();
    }
}
